/** PostgreSQL for one machine: one server, one database and one role for each service. */
@NullMarked
package io.huifang.suite.database;

import org.jspecify.annotations.NullMarked;
