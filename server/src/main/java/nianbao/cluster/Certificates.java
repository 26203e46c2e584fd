package nianbao.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilderException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** How the nodes of a cluster prove to be what they say. */
final class Certificates {

  private Certificates() {}

  /**
   * Trusts nobody but those whose certificates are signed by one of these.
   *
   * @param authorities a file of certificates in PEM
   */
  static SSLContext trusting(Path authorities) throws IOException {
    try (InputStream in = Files.newInputStream(authorities)) {
      Collection<? extends Certificate> certificates =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (certificates.isEmpty()) {
        throw new CertificateException("none");
      }
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      for (Certificate certificate : certificates) {
        trusted.setCertificateEntry(String.valueOf(trusted.size()), certificate);
      }
      TrustManagerFactory managers =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    } catch (CertificateException e) {
      throw new IOException(authorities + " has no certificates in PEM.", e);
    } catch (GeneralSecurityException e) {
      throw new IOException("TLS can't be used: " + e.getMessage(), e);
    }
  }

  /** A sentence that says why a node could not prove what it is. */
  static String fault(URI node, Exception failure) {
    String last = "";
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateExpiredException) {
        return "The certificate of " + node + " has expired.";
      }
      if (cause instanceof CertificateNotYetValidException) {
        return "The certificate of " + node + " is not valid yet.";
      }
      if (cause instanceof CertPathBuilderException) {
        return "The certificate of "
            + node
            + " is signed by nobody who is trusted: name the certificate of the cluster's authority"
            + " by --cluster-ca.";
      }
      last = String.valueOf(cause.getMessage());
      if (cause instanceof CertificateException && last.contains(" matching ")) {
        return "The certificate of " + node + " is that of another host (" + last + ").";
      }
    }
    return "There is no secure connection to " + node + " (" + last + ").";
  }
}
