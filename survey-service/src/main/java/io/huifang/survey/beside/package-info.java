/** What stands beside an answer and belongs to siblings: its case, and the names of people. */
@NullMarked
package io.huifang.survey.beside;

import org.jspecify.annotations.NullMarked;
