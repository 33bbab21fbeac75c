/** Whoever does not answer is reminded, by the rule that has asked. */
@NullMarked
package io.huifang.survey.reminder;

import org.jspecify.annotations.NullMarked;
