/** Words of comments in Chinese and English: where they begin and end, and which of them matter. */
@NullMarked
package io.huifang.survey.text.words;

import org.jspecify.annotations.NullMarked;
