/** Pages on which questionnaires are written. */
@NullMarked
package io.huifang.survey.editor;

import org.jspecify.annotations.NullMarked;
