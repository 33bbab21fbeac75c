/** What is said often, what is said more than before, and what sets blame and praise apart. */
@NullMarked
package io.huifang.survey.text.terms;

import org.jspecify.annotations.NullMarked;
