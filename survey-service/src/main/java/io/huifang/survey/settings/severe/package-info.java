/** The page of the severe words. */
@NullMarked
package io.huifang.survey.settings.severe;

import org.jspecify.annotations.NullMarked;
