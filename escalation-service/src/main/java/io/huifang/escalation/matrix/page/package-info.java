/** The page of the escalation matrix: who gets which case, edited, tried, published. */
@NullMarked
package io.huifang.escalation.matrix.page;

import org.jspecify.annotations.NullMarked;
