/** By what a customer is asked: what the rule wants, what is known, and what was agreed to. */
@NullMarked
package io.huifang.survey.way;

import org.jspecify.annotations.NullMarked;
