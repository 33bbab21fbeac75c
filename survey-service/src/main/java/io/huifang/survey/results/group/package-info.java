/** Groups beside each other: in a table, over time, two by a test, and weighted by stratum. */
@NullMarked
package io.huifang.survey.results.group;

import org.jspecify.annotations.NullMarked;
