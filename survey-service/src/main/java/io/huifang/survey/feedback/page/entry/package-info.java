/** The page on which people type in what somebody has told them. */
@NullMarked
package io.huifang.survey.feedback.page.entry;

import org.jspecify.annotations.NullMarked;
