// An office in a process of its own, for tests that kill it: node service.ts <repository> <content>
import { startOffice } from '../../../publish/office/office.ts';

const [repository = '', content = ''] = process.argv.slice(2);
const { url } = await startOffice({ repository, content, signIn: 'headers' });
process.stdout.write(`${url}\n`);
