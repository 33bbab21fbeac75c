/** How fast answers are taken from the page of customers, and that none is lost or doubled. */
@NullMarked
package io.huifang.suite.bench.survey;

import org.jspecify.annotations.NullMarked;
