/** Who is asked at a level, whether they say that they see to it, and what happens if not. */
@NullMarked
package io.huifang.escalation.ladder;

import org.jspecify.annotations.NullMarked;
