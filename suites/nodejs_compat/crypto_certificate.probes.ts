/** A certificate tells what it is. https://nodejs.org/docs/latest-v24.x/api/crypto.html#class-x509certificate */
export async function certificateIsRead(pem: string) {
  const { X509Certificate } = await import("node:crypto");
  const { subject, fingerprint256, serialNumber, ca, subjectAltName, validTo } = new X509Certificate(pem);
  return { subject, fingerprint256, serialNumber, ca, subjectAltName, until: new Date(validTo).getUTCFullYear() };
}

/** A certificate is asked for hosts. https://nodejs.org/docs/latest-v24.x/api/crypto.html#x509checkhostname-options */
export async function certificateKnowsHosts(pem: string, ...hosts: string[]) {
  const { X509Certificate } = await import("node:crypto");
  const certificate = new X509Certificate(pem);
  return hosts.map((host) => certificate.checkHost(host));
}

/** A certificate is asked for addresses. https://nodejs.org/docs/latest-v24.x/api/crypto.html#x509checkipip */
export async function certificateKnowsAddresses(pem: string, ...addresses: string[]) {
  const { X509Certificate } = await import("node:crypto");
  const certificate = new X509Certificate(pem);
  return addresses.map((address) => certificate.checkIP(address));
}

/** A certificate is verified with the key of its signer. https://nodejs.org/docs/latest-v24.x/api/crypto.html#x509verifypublickey */
export async function certificateIsVerified(pem: string, other: string) {
  const { X509Certificate, createPublicKey } = await import("node:crypto");
  const certificate = new X509Certificate(pem);
  const keys = [certificate.publicKey, createPublicKey(other)];
  return { verified: keys.map((key) => certificate.verify(key)), issued: certificate.checkIssued(certificate) };
}
