/** What customers said that opened a case, joined it or judged it. */
@NullMarked
package io.huifang.escalation.answer;

import org.jspecify.annotations.NullMarked;
