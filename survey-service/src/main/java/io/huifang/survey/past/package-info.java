/** Answers of the past: brought, corrected and taken back by imports. */
@NullMarked
package io.huifang.survey.past;

import org.jspecify.annotations.NullMarked;
