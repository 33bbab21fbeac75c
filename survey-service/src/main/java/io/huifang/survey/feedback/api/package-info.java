/** Feedback over HTTP. */
@NullMarked
package io.huifang.survey.feedback.api;

import org.jspecify.annotations.NullMarked;
