/**
 * The files by which operators watch: alerts, dashboards, and what the documentation says of them.
 */
@NullMarked
package io.huifang.suite.watch;

import org.jspecify.annotations.NullMarked;
