/**
 * Zip archives of documents. {@code ZipArchive} decodes the names of the entries and unpacks one at
 * a time within {@code Limits}; the sizes an archive claims are never trusted. Uses {@code
 * nianbao.read} only.
 */
@NullMarked
package nianbao.read.zip;

import org.jspecify.annotations.NullMarked;
