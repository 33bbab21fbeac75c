/**
 * Answers that came in a way in which customers do not answer: set aside with the reason, counted
 * nowhere, and restored by whoever knows better.
 */
@NullMarked
package io.huifang.survey.aside;

import org.jspecify.annotations.NullMarked;
