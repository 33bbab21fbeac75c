/** Links by which somebody without a login reads results. */
@NullMarked
package io.huifang.survey.results.link;

import org.jspecify.annotations.NullMarked;
