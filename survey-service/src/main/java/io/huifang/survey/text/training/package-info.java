/** Makes models from the organisation's own labelled comments, and takes those that are good. */
@NullMarked
package io.huifang.survey.text.training;

import org.jspecify.annotations.NullMarked;
