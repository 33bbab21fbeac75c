/** What a question is about, as its texts may say. */
@NullMarked
package io.huifang.survey.occasion;

import org.jspecify.annotations.NullMarked;
