/**
 * How Han characters are read in Mandarin, for those who type Latin letters or mistype by sound.
 */
@NullMarked
package nianbao.pinyin;

import org.jspecify.annotations.NullMarked;
