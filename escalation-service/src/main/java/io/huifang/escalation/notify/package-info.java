/** Who is told of a case, and what became of it. Ways and wishes are in the packages below. */
@NullMarked
package io.huifang.escalation.notify;

import org.jspecify.annotations.NullMarked;
