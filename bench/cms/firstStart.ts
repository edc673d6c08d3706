// What the first start of the service reads and keeps for the next: node firstStart.ts <repository> <content>
import { openRepository } from '../../publish/office/git/open.ts';
import { readAhead } from '../../publish/office/listing.ts';

const [repository = '', content = ''] = process.argv.slice(2);
await readAhead(await openRepository(repository, content));
