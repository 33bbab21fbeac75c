/**
 * The inbox of feedback: what comes in, who sees to it, and that nothing leaves without an answer.
 */
@NullMarked
package io.huifang.survey.feedback;

import org.jspecify.annotations.NullMarked;
