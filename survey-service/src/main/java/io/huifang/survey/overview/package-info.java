/** The page on which the team sees what customers say. */
@NullMarked
package io.huifang.survey.overview;

import org.jspecify.annotations.NullMarked;
