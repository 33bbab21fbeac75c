/** By what rules customers are asked, in versions. */
@NullMarked
package io.huifang.survey.rules;

import org.jspecify.annotations.NullMarked;
