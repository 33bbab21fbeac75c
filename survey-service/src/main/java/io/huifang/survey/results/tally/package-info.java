/** How often what was answered, and what it comes to with its doubt. */
@NullMarked
package io.huifang.survey.results.tally;

import org.jspecify.annotations.NullMarked;
