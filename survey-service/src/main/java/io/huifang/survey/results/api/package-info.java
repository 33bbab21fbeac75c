/** Results over HTTP. */
@NullMarked
package io.huifang.survey.results.api;

import org.jspecify.annotations.NullMarked;
