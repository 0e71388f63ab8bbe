// Preloaded into a process under test: says on standard error, and refuses, whatever would leave this machine.
import dns from 'node:dns';
import net from 'node:net';

// Apollo would report a schema after a random part of ten seconds: so it would at once.
Math.random = () => 0;

const inside = (host) => host === undefined || host === '' || /^(localhost|::1|127\.\d+\.\d+\.\d+)$/.test(host);

function refuse(host) {
  process.stderr.write(`OUTSIDE ${host}\n`);
  throw new Error(`nothing beyond this machine may be reached: ${host}`);
}

const { lookup } = dns;
dns.lookup = (host, ...rest) => (inside(host) ? lookup(host, ...rest) : refuse(host));

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function watched(...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args;
  const host = typeof options === 'object' ? options.host : args[1];
  if (typeof host === 'string' && !inside(host)) refuse(host);
  return connect.apply(this, args);
};
