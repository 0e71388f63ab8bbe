import { appConfig } from '@microgrid/front/app-config';
import { defineConfig } from 'vite';
import { dataSets } from './build/data-sets.ts';

const config = appConfig('/desk/');

export default defineConfig({ ...config, plugins: [dataSets(), config.plugins] });
