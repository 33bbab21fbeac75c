/** Answers from other systems. */
@NullMarked
package io.huifang.survey.imports;

import org.jspecify.annotations.NullMarked;
