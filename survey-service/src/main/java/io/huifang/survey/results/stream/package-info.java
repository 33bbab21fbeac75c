/** The answers behind the results, one by one. */
@NullMarked
package io.huifang.survey.results.stream;

import org.jspecify.annotations.NullMarked;
