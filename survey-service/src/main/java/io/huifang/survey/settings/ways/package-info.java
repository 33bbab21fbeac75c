/** The page on which gateways are set and tried out. */
@NullMarked
package io.huifang.survey.settings.ways;

import org.jspecify.annotations.NullMarked;
