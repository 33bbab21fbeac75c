/** The inbox as pages. */
@NullMarked
package io.huifang.survey.feedback.page;

import org.jspecify.annotations.NullMarked;
