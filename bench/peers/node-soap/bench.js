// Decodes and encodes the messages of the benchmarks with node-soap, from memory to memory, and calls a server.

const fs = require('fs');
const path = require('path');
const soap = require('soap');

const [contract, folder, seconds, address] = process.argv.slice(2);
const read = (name) => fs.readFileSync(path.join(folder, name), 'utf8');

const now = () => Number(process.hrtime.bigint()) / 1e9;

// The time that this process had a core.
function cpu() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function median(run, clock = now) {
  for (let count = 0; count < 3; count++) run();
  const samples = [];
  const end = performance.now() + Number(seconds) * 1000;
  while (samples.length < 3 || performance.now() < end) {
    const start = clock();
    run();
    samples.push(clock() - start);
  }
  return middle(samples);
}

async function medianOfCalls(call) {
  const samples = [];
  const end = performance.now() + Number(seconds) * 1000;
  while (samples.length < 3 || performance.now() < end) {
    const start = now();
    await call();
    samples.push(now() - start);
  }
  return middle(samples);
}

function middle(samples) {
  samples.sort((one, other) => one - other);
  return samples[samples.length >> 1];
}

soap.createClientAsync(contract).then(async (client) => {
  const { wsdl } = client;
  const operation = wsdl.definitions.services.API.ports.APISoap.binding.methods.setGroup_v2;
  const { input } = operation;
  const request = wsdl.xmlToObject(read('set_group.xml')).Body.setGroup_v2;
  // As the client itself puts an envelope together.
  const encode = () =>
    '<?xml version="1.0" encoding="utf-8"?>' +
    `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/" ${wsdl.xmlnsInEnvelope}><soap:Body>` +
    wsdl.objectToDocumentXML(input.$name, request, input.targetNSAlias, input.targetNamespace, input.$type || input.$lookupType) +
    '</soap:Body></soap:Envelope>';
  if (process.env.SHOW) console.error(encode());
  const decode = (xml, nodes) => {
    const reply = wsdl.xmlToObject(xml).Body.getHierarchyResponse;
    if (reply.aHierarchy.HIERARCHY.length !== nodes) process.exit(1);
  };
  client.setEndpoint(address);
  const call = async () => {
    const [reply] = await client.setGroup_v2Async(request, { forever: true });
    if (reply.setGroup_v2Result !== 'setGroup_OK') process.exit(1);
  };
  const small = read('hierarchy-10.xml');
  const large = read('hierarchy-100000.xml');
  const { version } = JSON.parse(fs.readFileSync(path.join(__dirname, 'node_modules', 'soap', 'package.json')));
  console.log(
    JSON.stringify({
      version: `soap ${version}, Node.js ${process.versions.node}`,
      encode: median(encode),
      decode_small: median(() => decode(small, 10)),
      decode_large: median(() => decode(large, 100000), cpu),
      large_bytes: Buffer.byteLength(large),
      call: await medianOfCalls(call),
    }),
  );
});
