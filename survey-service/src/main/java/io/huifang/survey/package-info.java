/** The invitation: who is asked about what, why not, and what became of it. */
@NullMarked
package io.huifang.survey;

import org.jspecify.annotations.NullMarked;
