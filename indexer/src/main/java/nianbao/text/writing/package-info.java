/**
 * The other writings of a text that someone searches for: {@code Writings} reads the numbers,
 * dates, document numbers and signs in it, one class for each kind of expression ({@code
 * WrittenKind}), and lists how else they are printed. Which signs, measure words and words there
 * are is in data files. Uses the package above, and nothing else of the project.
 */
@NullMarked
package nianbao.text.writing;

import org.jspecify.annotations.NullMarked;
