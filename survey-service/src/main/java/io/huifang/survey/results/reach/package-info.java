/** How many were asked, have answered, and where others have stopped. */
@NullMarked
package io.huifang.survey.results.reach;

import org.jspecify.annotations.NullMarked;
