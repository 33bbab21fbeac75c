/** Answers, each stored and told once. */
@NullMarked
package io.huifang.survey.answer;

import org.jspecify.annotations.NullMarked;
