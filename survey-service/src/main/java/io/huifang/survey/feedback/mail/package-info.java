/** Feedback that comes by mail, and what comes by mail and is none. */
@NullMarked
package io.huifang.survey.feedback.mail;

import org.jspecify.annotations.NullMarked;
