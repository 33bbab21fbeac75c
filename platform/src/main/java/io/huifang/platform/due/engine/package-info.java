/**
 * Finds what is due, wakes at the next due instant, and runs it once however many replicas look.
 */
@NullMarked
package io.huifang.platform.due.engine;

import org.jspecify.annotations.NullMarked;
