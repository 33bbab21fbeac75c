/** What feedback is about, as data. */
@NullMarked
package io.huifang.survey.feedback.category;

import org.jspecify.annotations.NullMarked;
