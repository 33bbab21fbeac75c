/** What customers were asked, for those who look it up. */
@NullMarked
package io.huifang.survey.asked;

import org.jspecify.annotations.NullMarked;
