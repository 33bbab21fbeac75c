/** Which promises of open tickets fall due soon, against what is usually resolved in such hours. */
@NullMarked
package io.huifang.kpi.backlog;

import org.jspecify.annotations.NullMarked;
