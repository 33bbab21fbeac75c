/** Who takes a case, level by level, and what is promised. */
@NullMarked
package io.huifang.escalation.matrix;

import org.jspecify.annotations.NullMarked;
