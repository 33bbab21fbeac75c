/** Answers by one click, on the status page of ticket-service. */
@NullMarked
package io.huifang.survey.answer.rated;

import org.jspecify.annotations.NullMarked;
