/** The page of the survey rules: edit, see who would have been asked, publish. */
@NullMarked
package io.huifang.survey.settings.rules;

import org.jspecify.annotations.NullMarked;
