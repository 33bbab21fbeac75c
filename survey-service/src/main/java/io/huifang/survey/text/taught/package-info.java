/** What was learned from the organisation's own labelled comments, and what it makes of others. */
@NullMarked
package io.huifang.survey.text.taught;

import org.jspecify.annotations.NullMarked;
