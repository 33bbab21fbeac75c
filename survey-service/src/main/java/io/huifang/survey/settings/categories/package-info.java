/** The page of the categories of feedback. */
@NullMarked
package io.huifang.survey.settings.categories;

import org.jspecify.annotations.NullMarked;
