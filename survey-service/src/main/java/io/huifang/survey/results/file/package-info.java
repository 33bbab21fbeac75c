/** The answers behind the results, as a file. */
@NullMarked
package io.huifang.survey.results.file;

import org.jspecify.annotations.NullMarked;
